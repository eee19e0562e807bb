import { say } from '../../locale/index.ts';
import { readerPath } from '../../state/address.ts';
import type { Receipt, Trouble } from '../../state/api.ts';

interface Props {
  readonly receipt: Receipt | null;
  readonly trouble: Trouble | null;
  readonly waiting: boolean;
}

/** What became of a report, and the first thing somebody is said to have said in it. */
export function Outcome({ receipt, trouble, waiting }: Props) {
  if (trouble) {
    return (
      <div class="receipt refused" role="alert">
        <p>
          <strong>{trouble.code === 'offline' ? say.trouble.offline : trouble.message}</strong>
        </p>
        <p class="small">{trouble.code === 'offline' ? say.trouble.offlineHint : trouble.hint}</p>
        <p class="faint code">{trouble.code}</p>
      </div>
    );
  }
  if (!receipt) {
    return (
      <div class="receipt" role="status">
        <p class="faint">{waiting ? say.take.reading : ''}</p>
      </div>
    );
  }
  return receipt.status === 'refused' ? <Refused receipt={receipt} /> : <Taken receipt={receipt} />;
}

function Refused({ receipt }: { readonly receipt: Receipt }) {
  return (
    <div class="receipt refused" role="alert">
      <Name receipt={receipt} />
      {receipt.messages.map((message) => (
        <p key={message.code} class="small">
          {message.text} {message.hint}
          <span class="faint code"> {message.code}</span>
        </p>
      ))}
    </div>
  );
}

function Taken({ receipt }: { readonly receipt: Receipt }) {
  return (
    <div class={`receipt ${receipt.status}`} role="status">
      <Name receipt={receipt} />
      <p class="small">{say.take.found(receipt.claims, receipt.figures, receipt.words)}</p>
      {receipt.firstWords ? (
        <blockquote class="first-claim" dir="auto">
          <p class="first-claim-label small faint">{say.take.first}</p>
          <p>
            <b>{speaker(receipt.firstWords)}</b> {receipt.firstWords.cue && <i>{receipt.firstWords.cue}</i>}
          </p>
          <p class="content-words clamp-4">{receipt.firstWords.content}</p>
        </blockquote>
      ) : (
        <p class="small faint">
          {say.take.none} {say.take.noneHint}
        </p>
      )}
      {receipt.id && receipt.status !== 'read' && (
        <p>
          <a href={readerPath(receipt.id)}>{say.take.open}</a>
        </p>
      )}
    </div>
  );
}

/** Who speaks, in the report's words; who that is, where the words do not say it ("he"). */
function speaker({ source, actor }: NonNullable<Receipt['firstWords']>): string {
  if (source === '') return actor || say.take.nobody;
  return actor === '' || source.toLowerCase().includes(actor.toLowerCase()) ? source : `${source} (${actor})`;
}

function Name({ receipt }: { readonly receipt: Receipt }) {
  const name = receipt.title ?? receipt.name;
  return (
    <p>
      <strong class="receipt-status">{say.take.status[receipt.status]}</strong>
      {name && (
        <span class="faint" dir="auto">
          {' '}
          {name}
        </span>
      )}
    </p>
  );
}
