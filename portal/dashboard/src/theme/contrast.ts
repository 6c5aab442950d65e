/** Contrast as WCAG 2 measures it, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** The colour, moved towards white or black until it can be read on the ground. */
export function readable(color: string, ground: string, least = 4.5): string {
  const towards = luminance(ground) > 0.4 ? 0 : 255;
  for (let step = 0; step <= 20; step++) {
    const candidate = mix(color, towards, step / 20);
    if (contrast(candidate, ground) >= least) return candidate;
  }
  return towards === 0 ? '#000000' : '#ffffff';
}

export function isColor(text: string): boolean {
  return /^#[0-9a-f]{6}$/i.test(text);
}

function mix(color: string, towards: number, share: number): string {
  return `#${channels(color)
    .map((value) => Math.round(value + (towards - value) * share).toString(16).padStart(2, '0'))
    .join('')}`;
}

function luminance(color: string): number {
  const [red, green, blue] = channels(color).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channels(color: string): number[] {
  return [1, 3, 5].map((start) => parseInt(color.slice(start, start + 2), 16));
}
