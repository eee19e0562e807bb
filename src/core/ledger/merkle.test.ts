import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { EMPTY, grow, rootOf } from './frontier.ts';
import { EMPTY_ROOT, type Hash, hashBytes, hashLeaf, hashText } from './hash.ts';
import { consistencyProof, inclusionProof, merkleRoot, verifyConsistency, verifyInclusion } from './merkle.ts';

// The eight leaves and the roots of their prefixes that Certificate Transparency implementations test with (RFC 6962 §2.1).
const LEAVES = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const known = LEAVES.map((hex) => hashLeaf(Uint8Array.from(Buffer.from(hex, 'hex'))));

ROOTS.forEach((root, n) => {
  test(`root over the first ${n} known leaves`, () => assert.equal(merkleRoot(known.slice(0, n)), root));
});
test('hash of nothing', () => assert.equal(EMPTY_ROOT, ROOTS[0]));
test('SHA-256 of "abc" (FIPS 180-4)', () =>
  assert.equal(hashBytes(new TextEncoder().encode('abc')), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'));

const log = (n: number): Hash[] => Array.from({ length: n }, (_, i) => hashText(`leaf ${i}`));
const flip = (hash: Hash, bit: number): Hash => {
  const bytes = Buffer.from(hash, 'hex');
  const at = (bit >> 3) % bytes.length;
  bytes[at] = (bytes[at] ?? 0) ^ (1 << (bit & 7));
  return bytes.toString('hex');
};

test('every leaf of every log up to 40 is proved, and at no other place', () => {
  for (let n = 1; n <= 40; n++) {
    const leaves = log(n);
    const root = merkleRoot(leaves);
    leaves.forEach((leaf, i) => {
      const proof = inclusionProof(leaves, i);
      assert.ok(verifyInclusion(leaf, i, n, proof, root), `${i} of ${n}`);
      for (let j = 0; j < n; j++) if (j !== i) assert.ok(!verifyInclusion(leaf, j, n, proof, root), `${i} posing as ${j} of ${n}`);
    });
  }
});

test('every prefix of every log up to 40 is proved', () => {
  for (let n = 0; n <= 40; n++)
    for (let m = 0; m <= n; m++) {
      const leaves = log(n);
      const proof = consistencyProof(leaves, m);
      assert.ok(verifyConsistency(m, n, merkleRoot(leaves.slice(0, m)), merkleRoot(leaves), proof), `${m} of ${n}`);
    }
});

test('one flipped bit anywhere in leaf, proof or root fails', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 300 }), fc.nat(), fc.nat(), fc.nat({ max: 255 }), (n, a, b, bit) => {
      const leaves = log(n);
      const i = a % n;
      const root = merkleRoot(leaves);
      const parts = [leaves[i] as Hash, root, ...inclusionProof(leaves, i)];
      const k = b % parts.length;
      const [leaf = '', r = '', ...proof] = parts.map((p, j) => (j === k ? flip(p, bit) : p));
      assert.ok(!verifyInclusion(leaf, i, n, proof, r));
      const m = 1 + (a % (n - 1));
      const pieces = [merkleRoot(leaves.slice(0, m)), root, ...consistencyProof(leaves, m)];
      const j = b % pieces.length;
      const [r1 = '', r2 = '', ...path] = pieces.map((p, x) => (x === j ? flip(p, bit) : p));
      assert.ok(!verifyConsistency(m, n, r1, r2, path));
    }),
  );
});

test('a log with an entry changed, dropped, swapped or rolled back is not consistent with what was seen before', () => {
  fc.assert(
    fc.property(fc.integer({ min: 3, max: 60 }), fc.nat(), fc.constantFrom('change', 'drop', 'swap'), (n, a, how) => {
      const seen = log(n);
      const i = a % (n - 1);
      const forged = [...seen, hashText('new'), hashText('newer')];
      if (how === 'change') forged[i] = hashText('forged');
      else if (how === 'drop') forged.splice(i, 1);
      else [forged[i], forged[i + 1]] = [forged[i + 1] as Hash, forged[i] as Hash];
      assert.ok(!verifyConsistency(n, forged.length, merkleRoot(seen), merkleRoot(forged), consistencyProof(forged, n)));
      assert.ok(!verifyConsistency(n, n - 1, merkleRoot(seen), merkleRoot(seen.slice(0, -1)), []));
    }),
  );
});

test('a frontier grows to the root of all its leaves', () => {
  const leaves = log(130);
  let frontier = EMPTY;
  leaves.forEach((leaf, i) => {
    assert.equal(rootOf(frontier), merkleRoot(leaves.slice(0, i)));
    frontier = grow(frontier, leaf);
  });
  assert.equal(frontier.size, 130);
  assert.equal(frontier.peaks.length, 2); // 130 = 128 + 2
});

test('no proof for a leaf that is not there', () => {
  assert.throws(() => inclusionProof(log(3), 3), /no leaf 3 in a log of 3/);
  assert.throws(() => consistencyProof(log(3), 4), RangeError);
  assert.equal(verifyInclusion(hashText('leaf 0'), 0, 0, [], EMPTY_ROOT), false);
});
