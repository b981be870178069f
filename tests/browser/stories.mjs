// Reads stories: plain text in which a line "Story: …" begins a promise to the reader and each line after it is a step.
// Lines that begin with "#" are remarks. A step that no pattern of steps.mjs reads is a fault of the story.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** All stories of a folder: file, line, title and steps. */
export function readStories(folder) {
  const files = readdirSync(folder).filter((name) => name.endsWith('.story')).sort();
  return files.flatMap((name) => parse(name, readFileSync(join(folder, name), 'utf8')));
}

/** The stories of one file. */
export function parse(file, text) {
  const stories = [];
  text.split('\n').forEach((raw, index) => {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) return;
    const title = line.match(/^Story: (.+)$/);
    if (title) stories.push({ file, line: index + 1, title: title[1], steps: [] });
    else if (stories.length === 0) throw new Error(`${file}:${index + 1}: a step stands before any “Story: …”`);
    else stories.at(-1).steps.push({ line: index + 1, text: line });
  });
  const empty = stories.find((story) => story.steps.length === 0);
  if (empty) throw new Error(`${file}:${empty.line}: the story “${empty.title}” has no steps`);
  return stories;
}
