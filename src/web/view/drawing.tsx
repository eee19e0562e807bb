import { h, type VNode } from 'preact';
import type { Picture } from '../../core/format/picture/picture.ts';
import type { Shape } from '../../core/format/picture/shape.ts';

/** A picture in the page: elements, never markup, so that no text in it can become anything else. */
export function Drawing({ picture, class: name = '' }: { readonly picture: Picture; readonly class?: string }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: an SVG that holds links; no HTML element is both
    <svg
      class={`drawing ${name}`}
      role="group"
      aria-label={picture.sentence}
      width={picture.width}
      height={picture.height}
      viewBox={`0 0 ${picture.width} ${picture.height}`}
    >
      {picture.body.map(element)}
    </svg>
  );
}

const element = (node: Shape | string): VNode | string =>
  typeof node === 'string' ? node : h(node.tag, { ...node.attrs }, node.children.map(element));
