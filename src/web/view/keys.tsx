import { say } from '../locale/index.ts';
import { Dialog } from './dialog.tsx';

/** Every key there is. */
export function KeysDialog({ close }: { readonly close: () => void }) {
  const { rows } = say.keys;
  const groups = [
    {
      heading: say.keys.everywhere,
      keys: [
        ['/ , Ctrl K', rows.search],
        ['?', rows.keys],
        ['d', rows.desk],
        ['Esc', rows.none],
      ],
    },
    {
      heading: say.keys.reader,
      keys: [
        ['j', rows.next],
        ['k', rows.previous],
        ['f', rows.nextFigure],
        ['F', rows.previousFigure],
      ],
    },
  ];
  return (
    <Dialog title={say.keys.title} close={close}>
      {groups.map(({ heading, keys }) => (
        <section key={heading} class="keys">
          <h3>{heading}</h3>
          <dl>
            {keys.map(([key = '', does]) => (
              <div key={key}>
                <dt>
                  {key.split(' , ').map((k) => (
                    <kbd key={k}>{k}</kbd>
                  ))}
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  );
}
