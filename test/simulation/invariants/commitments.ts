import { isBusinessDay } from '../../../domain/kernel/business-days';
import { bogotaDay, bogotaTime } from '../../../domain/kernel/instant';
import { type Invariant, type Person, repeated, says, streams } from './invariant';

interface Origin {
  readonly mesaId: string;
  readonly sesionId: string;
  readonly indicatorId: string | null;
  readonly formId: string | null;
}
interface Item {
  readonly indicatorId: string;
  readonly formId: string;
}

/** MES-059: from each commitment one walks back to the mesa that was held, its sesión, and the item with its indicator and its form. */
export const commitmentsComeFromTheirAct: Invariant = ({ journal }) => {
  const mesas = streams(journal, 'mesa');
  return journal.flatMap((event) => {
    if (event.kind !== 'commitment' || event.type !== 'recorded') return [];
    const { mesaId, sesionId, indicatorId, formId } = says<Origin>(event, 'origin');
    const until = journal.indexOf(event);
    const before = (mesas.get(mesaId) ?? []).filter((one) => journal.indexOf(one) < until);
    const sesiones = before.flatMap((one) =>
      one.type === 'scheduled'
        ? [says<{ sesionId: string }>(one, 'plan').sesionId]
        : one.type === 'continued'
          ? [says<string>(one, 'sesionId')]
          : [],
    );
    const items = before.flatMap((one) =>
      one.type === 'scheduled' ? says<readonly Item[]>(one, 'items') : [],
    );
    const known =
      formId === null || items.some((item) => item.formId === formId && item.indicatorId === indicatorId);
    return [
      ...(before.some(({ type }) => type === 'opened')
        ? []
        : [`commitment ${event.id} comes from a mesa that was not held`]),
      ...(sesiones.includes(sesionId) ? [] : [`commitment ${event.id} comes from no sesión of its mesa`]),
      ...(known ? [] : [`commitment ${event.id} comes from no item of its mesa`]),
      ...(/^(moderadora|relator)$/.test(event.by)
        ? []
        : [`commitment ${event.id} was recorded by ${event.by}`]),
    ];
  });
};

/** F39, F41, MES-078: the date moves forward by a granted extension alone, the owner by an accepted delegation, and somebody else verifies. */
export const commitmentsMoveByTheirRules: Invariant = async (life) => {
  const { commitments } = await life.view();
  return [...streams(life.journal, 'commitment')].flatMap(([id, events]) => {
    let [due, owner, offered, asker, reporter] = ['', '', '', '', ''];
    const faults = events.flatMap((event): readonly string[] => {
      switch (event.type) {
        case 'recorded':
          [due, owner] = [says(event, 'due'), says<Person>(event, 'owner').personId];
          return [];
        case 'reported':
          reporter = event.by;
          return [];
        case 'delegation-offered':
          offered = says<Person>(event, 'to').personId;
          return [];
        case 'delegation-accepted':
          owner = offered;
          return event.by === offered ? [] : [`${event.by} accepted what was offered to ${offered}`];
        case 'extension-asked':
          asker = event.by;
          return [];
        case 'extension-granted': {
          const [before, until] = [due, says<string>(event, 'until')];
          due = until;
          return until > before && asker !== '' && event.by !== owner && event.by !== asker
            ? []
            : [`${event.by} put off ${id} from ${before} to ${until}`];
        }
        case 'verified':
          return event.by === owner || event.by === reporter ? [`${event.by} verified their own ${id}`] : [];
        default:
          return [];
      }
    });
    const now = commitments.find((one) => one.id === id);
    const same = now?.due === due && now.owner.personId === owner;
    return same ? faults : [...faults, `${id} is not owed by ${owner} for ${due}`];
  });
};

const REMINDER = /suyo ven|de Persona \w+ ven|por firmar|pendiente de su firma|Recordatorio/;

/** F40, MES-073: nobody is reminded twice of the same, nor twice a day of one signature, nor out of hours. */
export const nobodyIsRemindedTwice: Invariant = ({ journal, outside, mortal }) => {
  const again = [...mortal.unrecorded];
  const reminders = outside.said.filter(({ via, text }) => via === 'chat' && REMINDER.test(text));
  const days = journal.flatMap((event) =>
    event.type === 'reminded'
      ? [`${event.id} ${says<string>(event, 'personId')} ${says<string>(event, 'day')}`]
      : [],
  );
  const late = reminders.filter(
    ({ at }) => !isBusinessDay(bogotaDay(at)) || bogotaTime(at) < '08:00' || bogotaTime(at) >= '17:00',
  );
  return [
    ...repeated(reminders.map(({ to, text, at }) => `${bogotaDay(at)} ${to} ${text}`))
      .filter((one) => !taken(again, one.slice(11)))
      .map((one) => `told twice: ${one}`),
    ...repeated(days).map((one) => `reminded twice a day: ${one}`),
    ...late.map(({ to, at }) => `${to} was reminded at ${at}`),
  ];
};

/** Whether it was among them; it is not any more. */
function taken(all: string[], one: string): boolean {
  const at = all.indexOf(one);
  if (at >= 0) all.splice(at, 1);
  return at >= 0;
}

/** whatever moment the machine stopped at, no letter left twice. */
export const noLetterLeavesTwice: Invariant = ({ outside }) =>
  repeated(outside.letters).map((id) => `letter ${id} left twice`);
