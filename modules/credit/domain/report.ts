import type { Text } from '#platform/i18n/pure/text.ts';

/** A field of administration in which the report replaces a certificate. */
export interface ReportField {
  field: string;
  title: Text;
  /** Duty of the agencies of that field here; without one no record can be told apart as belonging to it. */
  duty: string | null;
}

export interface ReportRecord {
  number: string;
  title: Text;
  identifiedOn: string;
}

export interface ReportBody {
  firm: { name: string; uscc: string };
  /** How many fields the reform names by count (CRD-05.r1). */
  statedTotal: number;
  fields: { field: string; title: Text; records: ReportRecord[] }[];
  /** Records of agencies that belong to none of the named fields. */
  elsewhere: ReportRecord[];
}

interface Known extends ReportRecord {
  /** Duties of the agencies that it belongs to. */
  duties: readonly string[];
}

/** Every field with what is in public view about the firm; a record stands in each field that it belongs to. */
export function reportOver(
  fields: readonly ReportField[],
  records: readonly Known[],
): Pick<ReportBody, 'fields' | 'elsewhere'> {
  const plain = ({ number, title, identifiedOn }: Known): ReportRecord => ({ number, title, identifiedOn });
  const isOf = (field: ReportField, record: Known) =>
    field.duty !== null && record.duties.includes(field.duty);
  return {
    fields: fields.map((field) => ({
      field: field.field,
      title: field.title,
      records: records.filter((record) => isOf(field, record)).map(plain),
    })),
    elsewhere: records.filter((record) => !fields.some((field) => isOf(field, record))).map(plain),
  };
}
