import type { CommitmentDetail } from '../../domain/reports';

export interface ActProps {
  readonly commitment: CommitmentDetail;
  readonly onActed: (after: CommitmentDetail) => void;
  readonly reload: () => void;
}
