// In a process of its own: makes the city and loads it into the folder.
import { makeCity } from '../../platform/matching/testing/makeCity.ts';
import { citySeed, openCity, timed } from './setting.ts';

const [folder, size] = process.argv.slice(2);
const population = await openCity(folder!);
const { result, wall, cpu } = await timed(() => population.load(makeCity(citySeed, Number(size))));
process.send!({ size: result, seconds: wall / 1_000, cpuSeconds: cpu / 1_000 });
await population.close();
process.disconnect();
