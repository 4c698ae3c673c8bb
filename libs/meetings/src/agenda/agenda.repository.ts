import { Injectable } from '@nestjs/common';
import type { AgendaItem } from '@samsyn/contract';
import type { Transaction } from '@samsyn/platform';
import { AgendaItemRow } from './agenda-item.entity';

/** The agendas of meetings in the transaction's municipality. */
@Injectable()
export class AgendaRepository {
  list(tx: Transaction, meetingId: string): Promise<AgendaItemRow[]> {
    return tx.manager.find(AgendaItemRow, {
      where: { municipalityId: tx.scope.municipalityId, meetingId },
      order: { position: 'ASC' },
    });
  }

  /** Replaces the whole agenda. */
  async replace(tx: Transaction, meetingId: string, items: readonly AgendaItem[]): Promise<void> {
    const { municipalityId } = tx.scope;
    await tx.manager.delete(AgendaItemRow, { municipalityId, meetingId });
    if (items.length === 0) return;
    const rows = items.map((item, position) => ({ ...item, municipalityId, meetingId, position }));
    await tx.manager.insert(AgendaItemRow, rows);
  }
}
