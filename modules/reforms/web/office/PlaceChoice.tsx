import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { contract } from '#platform/access/contract.ts';
import { createClient } from '#platform/api/web/createClient.ts';
import { useRead } from '#platform/api/web/useRead.ts';
import { useName } from '#platform/i18n/web/useName.ts';
import { Select } from '#platform/ui/plain/Select.tsx';

const places = createClient<typeof contract>('places');
const COUNTRY = 'cn';

/** A province and a city of it. */
export function PlaceChoice({ value, onChange }: { value: string; onChange: (place: string) => void }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState('');
  const chain = useRead(
    ['places', 'chain', value],
    (signal) => places.listPlaces({ chainOf: value }, { signal }),
    { wanted: value !== '' },
  );
  const province = chosen || (chain.data?.places.find(({ level }) => level === 'province')?.id ?? '');
  const provinces = useRead(['places', 'below', COUNTRY], (signal) =>
    places.listPlaces({ below: COUNTRY }, { signal }),
  );
  const cities = useRead(
    ['places', 'below', province],
    (signal) => places.listPlaces({ below: province }, { signal }),
    { wanted: province !== '' },
  );
  const name = useName();
  const options = (list: typeof provinces) =>
    (list.data?.places ?? []).map((place) => ({ value: place.id, label: name(place) }));
  return (
    <>
      <Select
        name="province"
        label={t('reforms.office.replicate.province')}
        options={options(provinces)}
        value={province}
        onChange={setChosen}
      />
      <Select
        name="city"
        label={t('reforms.office.replicate.city')}
        options={options(cities)}
        value={value}
        onChange={onChange}
      />
    </>
  );
}
