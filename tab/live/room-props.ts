import type { RoomView } from '../../domain/reports';

export interface RoomProps {
  readonly room: RoomView;
  readonly put: (room: RoomView) => void;
  readonly reload: () => void;
}
