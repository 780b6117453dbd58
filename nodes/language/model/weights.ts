/** The trained weights, unpacked once when the module loads: in a Worker that is start-up time. */
import type { Model } from './model';
import { unpackModel } from './packed';
import data from './weights.data.json';

export const trainedModel: Model = unpackModel(data);
