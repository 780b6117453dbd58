import * as Y from 'yjs';
import { nodeToMap, openMaps, wireToMap } from '../../worker/contract/open-document';
import type { Change } from './change';

/** Writes changes into the open document. Call it inside one transaction: one command, one step. */
export function writeChanges(doc: Y.Doc, changes: readonly Change[]): void {
  const { meta, nodes, wires } = openMaps(doc);
  for (const change of changes) {
    switch (change.type) {
      case 'set-name':
        meta.set('name', change.name);
        break;
      case 'put-node':
        nodes.set(change.node.id, nodeToMap(change.node));
        break;
      case 'remove-node':
        nodes.delete(change.id);
        break;
      case 'set-key':
        setOrDelete(nodes.get(change.id), change.key, change.value);
        break;
      case 'set-config': {
        const config = nodes.get(change.id)?.get('config');
        if (config instanceof Y.Map) setOrDelete(config, change.name, change.value);
        break;
      }
      case 'put-wire':
        wires.set(change.wire.id, wireToMap(change.wire));
        break;
      case 'remove-wire':
        wires.delete(change.id);
        break;
    }
  }
}

function setOrDelete(map: Y.Map<unknown> | undefined, key: string, value: unknown): void {
  if (!map) return;
  if (value === undefined) map.delete(key);
  else map.set(key, value);
}
