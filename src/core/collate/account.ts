import type { Account } from '../model/account.ts';
import type { Reading } from '../model/reading.ts';
import type { Tables } from '../model/tables.ts';

export function weigh(readings: readonly Reading[], tables: Tables): Account {
  return {
    schema: 'hearsay.account@1',
    rules: readings[0]?.rules ?? '',
    conventions: tables.conventions.name,
    reports: [],
    questions: [],
    positions: [],
    findings: [],
  };
}
