import { editActa, lockActa, observeActa, reopenActa, reviewActa, sendActa } from '../../../domain/actas';
import { editForm, rebaseForm } from '../../../domain/dies058';
import {
  delegateSignature,
  remindSigners,
  replaceSigner,
  requestSignatures,
  returnDocument,
  sign,
  signByHand,
  takeBackForm,
  withdrawForm,
} from '../../../domain/signatures';
import { modifyAnswers } from '../../dies058/held';
import { anybody, click, type Moves, type Option, option } from '../click';
import { sha } from '../outside';

/** The forms: filled, corrected, sent to signature, taken back, withdrawn. */
export const formMoves: Moves = ({ forms, mesas }, dice) =>
  forms.flatMap((form): readonly Option[] => {
    const { id: formId, revision, kind, outcome } = form;
    const open = mesas.some(({ id, kind: mesa }) => id === form.mesaId && mesa === 'open');
    const conductor = dice.chance(0.5) ? 'moderadora' : 'relator';
    const seen = dice.chance(0.85) ? revision : Math.max(1, revision - 1);
    const answers = modifyAnswers({ unidad: `m² por habitante ${dice.nat(5)}` });
    const paper = `%PDF ${formId} ${revision}`;
    const ready = kind === 'draft' && outcome !== null && form.answers.tipo !== null;
    const reason = 'Falta un dato';
    return [
      option(
        open && form.answers.tipo === null ? 3 : 0.2,
        click(conductor, editForm, { formId, revision: seen, answers }),
      ),
      option(
        ready ? 3 : 0.1,
        click(conductor, requestSignatures, { formId, revision: seen, documentSha256: sha(paper) }, paper),
      ),
      option(kind === 'in-signature' ? 0.15 : 0.03, click(conductor, takeBackForm, { formId, reason })),
      option(0.05, click(conductor, withdrawForm, { formId, reason })),
      option(kind === 'draft' ? 0.4 : 0.05, click(conductor, rebaseForm, { formId })),
    ];
  });

/** Signatures: each in its block, by hand, returned, reminded, replaced and delegated. */
export const signingMoves: Moves = ({ signings }, dice) =>
  signings.flatMap((signing): readonly Option[] => {
    const { id: signingId, documentSha256, blocks, signed } = signing;
    const missing = blocks.filter(({ block }) => signed[block] === undefined);
    const next = dice.pick(missing) ?? dice.pick(blocks);
    if (!next) return [];
    const { block, signer } = next;
    const eager = signing.kind === 'open' ? 4 : 0.1;
    const seen = dice.chance(0.95) ? documentSha256 : sha('otro');
    const byHand = { signingId, block, documentSha256, scanSha256: sha(`${signingId} ${block}`) };
    const other = {
      signingId,
      block,
      personId: dice.chance(0.6) ? 'sucesora' : anybody(dice),
      reason: 'Encargo 7',
    };
    return [
      option(eager, click(signer.personId, sign, { signingId, block, documentSha256: seen })),
      option(0.4, click(dice.chance(0.5) ? 'lider' : 'moderadora', signByHand, byHand)),
      option(0.15, click(signer.personId, returnDocument, { signingId, reason: 'La fuente no es esa' })),
      option(0.4, click('moderadora', remindSigners, { signingId })),
      option(0.2, click('lider', replaceSigner, other)),
      option(0.2, click(signer.personId, delegateSignature, other)),
    ];
  });

/** The acta: written, reviewed, sent, observed, reopened, locked. */
export const actaMoves: Moves = ({ actas, signings, today }, dice) =>
  actas.flatMap((acta): readonly Option[] => {
    const { id: actaId, revision, kind } = acta;
    const seen = dice.chance(0.85) ? revision : Math.max(1, revision - 1);
    const texts = { lineasComunes: `Líneas ${dice.nat(9)}`, articulaciones: 'Con el plan de acción' };
    const paper = `%PDF ${actaId} ${revision}`;
    const asked = kind === 'draft' ? undefined : signings.find(({ id }) => id === acta.signingId);
    const someone = dice.pick(asked?.blocks ?? [])?.signer.personId ?? anybody(dice);
    const late = kind === 'in-signature' && today > acta.due;
    const lock = { actaId, reason: dice.chance(0.3) ? 'La directora lo pide' : '' };
    return [
      option(kind === 'draft' ? 1 : 0.1, click('relator', editActa, { actaId, revision: seen, texts })),
      option(kind === 'draft' ? 0.7 : 0.1, click('moderadora', reviewActa, { actaId, revision: seen })),
      option(
        kind === 'draft' ? 3 : 0.2,
        click('relator', sendActa, { actaId, revision: seen, documentSha256: sha(paper) }, paper),
      ),
      option(0.4, click(someone, observeActa, { actaId, text: `Observación ${dice.nat(4)}` })),
      option(0.1, click('relator', reopenActa, { actaId, reason: 'Se corrige la fecha' })),
      option(late ? 2 : 0.1, click('relator', lockActa, lock)),
    ];
  });
