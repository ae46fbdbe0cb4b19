import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { Card } from '#platform/ui/plain/Card.tsx';
import { DescriptionList } from '#platform/ui/plain/DescriptionList.tsx';
import { Dialog } from '#platform/ui/plain/Dialog.tsx';
import { EmptyState } from '#platform/ui/plain/EmptyState.tsx';
import { LinkList } from '#platform/ui/plain/LinkList.tsx';
import { QrImage } from '#platform/ui/plain/QrImage.tsx';
import { SearchBox } from '#platform/ui/plain/SearchBox.tsx';
import { StateTag } from '#platform/ui/plain/StateTag.tsx';
import { Table } from '#platform/ui/plain/Table.tsx';

export function ContentParts() {
  const { t } = useTranslation();
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const rows = [
    { id: 'a', kind: 'clock.green', due: '2026-12-08', fee: '0.00' },
    { id: 'b', kind: 'clock.orange', due: '2026-11-24', fee: '1280.50' },
    { id: 'c', kind: 'clock.red', due: '2026-11-20', fee: '36000.00' },
  ] as const;
  const links = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({
    href: `/gallery.html#${id}`,
    title: t(`gallery.link.${id}`),
    note: t(`gallery.linkNote.${id}`),
  }));
  return (
    <section className="gallery__section">
      <h2>{t('gallery.content')}</h2>
      <SearchBox
        size="large"
        label={t('gallery.search')}
        placeholder={t('gallery.search')}
        examples={[t('gallery.link.a'), t('gallery.link.b')]}
      />
      <LinkList columns={3} items={links} />
      <div className="gallery__cards">
        <Card
          title={t('gallery.matter')}
          href="/gallery.html#a"
          mark={<StateTag kind="case.underway" />}
          footer={t('gallery.step3Note')}
        >
          {t('gallery.matterText')}
        </Card>
        <Card title={t('gallery.licence')} mark={<StateTag kind="licence.expiring" />}>
          {t('gallery.licenceText')}
        </Card>
      </div>
      <DescriptionList
        items={[
          { term: t('gallery.field.name'), value: t('gallery.firm'), source: t('gallery.source') },
          { term: t('gallery.due'), value: format.date('2026-12-08') },
          { term: t('gallery.fee'), value: format.money('1280.50') },
        ]}
      />
      <Table
        caption={t('gallery.table')}
        rowKey={(row) => row.id}
        rows={[...rows]}
        empty={null}
        columns={[
          { key: 'matter', title: t('gallery.matterColumn'), render: (row) => t(`gallery.link.${row.id}`) },
          { key: 'state', title: t('gallery.states'), render: (row) => <StateTag kind={row.kind} /> },
          { key: 'due', title: t('gallery.due'), render: (row) => format.date(row.due, 'short') },
          { key: 'fee', title: t('gallery.fee'), align: 'end', render: (row) => format.money(row.fee) },
        ]}
      />
      <EmptyState title={t('gallery.empty')} action={<Button>{t('gallery.guide')}</Button>}>
        {t('gallery.emptyText')}
      </EmptyState>
      <QrImage value="https://onewindow.example/verify/LIC-2026-000123" label={t('gallery.qr')} />
      <div>
        <Button onClick={() => setOpen(true)}>{t('gallery.openDialog')}</Button>
      </div>
      <Dialog
        open={open}
        title={t('gallery.withdraw')}
        onClose={() => setOpen(false)}
        actions={<Button kind="danger">{t('gallery.withdraw')}</Button>}
      >
        <p>{t('gallery.dialogText')}</p>
      </Dialog>
    </section>
  );
}
