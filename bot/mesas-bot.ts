import {
  type AdaptiveCardInvokeResponse,
  type AdaptiveCardInvokeValue,
  type InvokeResponse,
  type MessagingExtensionQuery,
  type MessagingExtensionResponse,
  type TaskModuleRequest,
  type TaskModuleResponse,
  TeamsActivityHandler,
  TurnContext,
} from 'botbuilder';
import { Seen } from '../domain/kernel/seen';
import { type Actions, actOn } from './act-on';
import type { Reply, Turn } from './action';
import { actions } from './actions';
import { actFor, actionFor } from './commands';
import { accountOf, conversationOf, isPersonal, UNKNOWN_PERSON, UNVERIFIED } from './identity';
import { composeMessage, findForCompose } from './indicators/message-extension';
import { meetingStarted } from './mesas/offer';
import { overheard } from './overheard';
import { bienvenida } from './people/card';
import { nowFor } from './people/now';
import type { BotPorts } from './ports';
import { asMessage, asText, dialogReply, edit, executeReply, sendReply } from './replies';

/** The one class Teams calls: it finds out who speaks and from where, and hands the rest to the table of actions. */
export class MesasBot extends TeamsActivityHandler {
  constructor(
    private readonly ports: BotPorts,
    private readonly table: Actions = actions,
  ) {
    super();
    this.onMessage(async (context, next) => {
      await this.heard(context);
      await next();
    });
    this.onMembersAdded(async (context, next) => {
      await this.installed(context);
      await next();
    });
    this.onInstallationUpdateAdd(async (context, next) => {
      await this.remember(context);
      await next();
    });
    this.onTeamsMeetingStartEvent(async (_meeting, context, next) => {
      const account = context.activity.channelData ? tenantOf(context) : null;
      if (account) await meetingStarted(this.ports, account, context);
      await next();
    });
  }

  /** Nothing breaks in front of a person: they are told that nothing was lost, and with which code to ask. */
  override async run(context: TurnContext): Promise<void> {
    try {
      await super.run(context);
    } catch (error) {
      await context.sendActivity(asText(this.broke(error)));
    }
  }

  protected override async onInvokeActivity(context: TurnContext): Promise<InvokeResponse> {
    try {
      return await super.onInvokeActivity(context);
    } catch (error) {
      const said: Reply = { kind: 'say', text: this.broke(error) };
      if (context.activity.name?.startsWith('composeExtension/'))
        return { status: 200, body: composeMessage(said.kind === 'say' ? said.text : '') };
      const dialog = context.activity.name?.startsWith('task/') ?? false;
      const body = dialog
        ? await dialogReply(said, context, false)
        : await executeReply(said, context, false);
      return { status: 200, body };
    }
  }

  protected override async onAdaptiveCardInvoke(
    context: TurnContext,
    { action }: AdaptiveCardInvokeValue,
  ): Promise<AdaptiveCardInvokeResponse> {
    const reply = await this.turn(context, (turn) =>
      actOn(this.table, { ...action.data, verb: action.verb }, turn),
    );
    return executeReply(reply, context, isPersonal(context.activity));
  }

  protected override async handleTeamsTaskModuleFetch(
    context: TurnContext,
    request: TaskModuleRequest,
  ): Promise<TaskModuleResponse> {
    const reply = await this.turn(context, (turn) => actOn(this.table, request.data, turn, 'open'));
    return dialogReply(reply, context, isPersonal(context.activity));
  }

  protected override async handleTeamsTaskModuleSubmit(
    context: TurnContext,
    request: TaskModuleRequest,
  ): Promise<TaskModuleResponse> {
    const reply = await this.turn(context, (turn) => actOn(this.table, request.data, turn));
    await this.settle(context, reply);
    return dialogReply(reply, context, isPersonal(context.activity));
  }

  protected override async handleTeamsMessagingExtensionQuery(
    context: TurnContext,
    query: MessagingExtensionQuery,
  ): Promise<MessagingExtensionResponse> {
    if (query.commandId !== 'buscarIndicador') return composeMessage('No conozco esa búsqueda.');
    let found: MessagingExtensionResponse | undefined;
    const reply = await this.turn(context, async (turn) => {
      found = await findForCompose(query, turn);
      return { kind: 'quiet' };
    });
    return found ?? composeMessage(reply.kind === 'say' ? reply.text : '');
  }

  private async heard(context: TurnContext): Promise<void> {
    const { activity } = context;
    const personal = isPersonal(activity);
    const mentioned =
      personal || (activity.entities ?? []).some((entity) => mentions(entity, activity.recipient.id));
    if (activity.value === undefined && !mentioned) {
      // Heard only where the permission was granted: whoever is not known, and whatever is no clear command, gets no answer (design §8).
      const meant = overheard(activity.text ?? '');
      const known = accountOf(activity);
      if (!meant || !known || !(await this.ports.actorFor(known.aadObjectId, known.tenantId))) return;
      await sendReply(await this.turn(context, (turn) => actFor(meant, turn)), context, false);
      return;
    }
    if (personal) await this.remember(context);
    const said = (TurnContext.removeRecipientMention(activity) ?? activity.text ?? '').trim();
    const reply = await this.turn(context, (turn) =>
      activity.value === undefined ? actionFor(said, turn) : actOn(this.table, activity.value, turn),
    );
    const activityId = await sendReply(reply, context, personal);
    if (reply.kind !== 'card' || !reply.key || !activityId) return;
    const posted = { conversationId: conversationOf(activity), activityId };
    await this.ports.cards.remember(tenantOf(context) ?? '', reply.key, posted);
  }

  /** The message that asked for what was just done says so, in whichever chat it is. */
  private async settle(context: TurnContext, reply: Reply): Promise<void> {
    if (reply.kind !== 'done' || !reply.instead) return;
    const { key, card } = reply.instead;
    const posted = await this.ports.cards.lookup(tenantOf(context) ?? '', key);
    if (posted?.conversationId === conversationOf(context.activity))
      await edit(card, context, posted.activityId);
  }

  private async installed(context: TurnContext): Promise<void> {
    const { activity } = context;
    if (!activity.membersAdded?.some((member) => member.id === activity.recipient.id)) return;
    await this.remember(context);
    if (!isPersonal(activity)) return;
    const account = accountOf(activity);
    const actor = account && (await this.ports.actorFor(account.aadObjectId, account.tenantId));
    const reader = actor && this.ports.office.reader(actor.tenantId);
    const place = { personal: true, conversationId: conversationOf(activity) };
    const ahora = reader ? await nowFor({ actor, reader, place }) : [];
    await context.sendActivity(asMessage(bienvenida(actor, this.ports.procesoId, ahora)));
  }

  /** Where this person or chat is reached later: signatures and reminders go to the personal chat. */
  private async remember({ activity }: TurnContext): Promise<void> {
    const account = accountOf(activity);
    const tenantId = account?.tenantId ?? activity.conversation.tenantId;
    if (!tenantId) return;
    const { serviceUrl } = activity;
    const conversationId = conversationOf(activity);
    if (!isPersonal(activity))
      await this.ports.conversations.rememberChat(tenantId, { conversationId, serviceUrl });
    else if (account)
      await this.ports.conversations.remember(tenantId, {
        aadObjectId: account.aadObjectId,
        userId: activity.from.id,
        conversationId,
        serviceUrl,
      });
  }

  private async turn({ activity }: TurnContext, work: (turn: Turn) => Promise<Reply>): Promise<Reply> {
    const account = accountOf(activity);
    if (!account) return { kind: 'say', text: UNVERIFIED };
    const actor = await this.ports.actorFor(account.aadObjectId, account.tenantId);
    if (!actor) return { kind: 'say', text: UNKNOWN_PERSON };
    const { office } = this.ports;
    const conversationId = conversationOf(activity);
    const commandId = activity.id ? `teams:${conversationId}:${activity.id}` : office.freshId();
    const seen = new Seen();
    return work({
      actor,
      ports: this.ports,
      place: { personal: isPersonal(activity), conversationId },
      reader: seen.through(office.reader(actor.tenantId)),
      commandId,
      perform: (act, input, id = commandId) => office.perform(actor, act, input, id, seen),
    });
  }

  private broke(error: unknown): string {
    const correlation = this.ports.office.freshId().slice(0, 8);
    this.ports.log.error({ err: error, correlation }, 'bot turn failed');
    return (
      'No pude terminar lo que pidió. Nada de lo que ya estaba guardado se perdió. Espere un momento y repita la acción; ' +
      `si vuelve a pasar, dé este código a quien administra la herramienta: ${correlation}.`
    );
  }
}

const mentions = (
  entity: { readonly type: string; readonly [key: string]: unknown },
  botId: string,
): boolean =>
  entity.type === 'mention' && (entity['mentioned'] as { readonly id?: string } | undefined)?.id === botId;

const tenantOf = ({ activity }: TurnContext): string | null =>
  accountOf(activity)?.tenantId ?? activity.conversation.tenantId ?? null;
