import { expect, it } from 'vitest';
import { RateMeter } from '../../../web/src/engine/rate-meter';

it('is 0 before anything was counted', () => {
  const meter = new RateMeter();
  expect(meter.perSecond).toBe(0);
  meter.start(100);
  expect(meter.perSecond).toBe(0);
  meter.add(100, 5);
  expect(meter.perSecond).toBe(0);
});

it('divides the count by the time since the start', () => {
  const meter = new RateMeter();
  meter.start(1000);
  meter.add(1250, 10);
  meter.add(1500, 20);
  expect(meter.perSecond).toBe(60);
});

it('forgets what lies more than a second back', () => {
  const meter = new RateMeter();
  meter.start(0);
  for (let time = 100; time <= 2000; time += 100) meter.add(time, 1000);
  for (let time = 2100; time <= 4000; time += 100) meter.add(time, 1);
  expect(meter.perSecond).toBe(10);
});

it('measures over the last two marks where they lie more than a second apart', () => {
  const meter = new RateMeter();
  meter.start(0);
  meter.add(2000, 1);
  meter.add(4000, 1);
  expect(meter.perSecond).toBe(0.5);
});

it('begins anew at each start', () => {
  const meter = new RateMeter();
  meter.start(0);
  meter.add(500, 1000);
  meter.start(500);
  expect(meter.perSecond).toBe(0);
  meter.add(1000, 3);
  expect(meter.perSecond).toBe(6);
});
