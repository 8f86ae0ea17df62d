import { z } from 'zod';
import { FixedBySchema } from '../reviewed/advice.ts';

const adviceText = z.strictObject({
  name: z.string().describe('The name of the reviewed text: `not-found`.'),
  cause: z.string(),
  fix: z.string(),
  fixedBy: z.array(FixedBySchema).min(1).describe('Who can fix it, the likeliest first.'),
  checkedOn: z.iso
    .date()
    .describe('When the text was last read against the sources that its page names.'),
});

/** Advice of this project, in its own words. */
export const PublishedAdviceSchema = adviceText.extend({
  level: z
    .enum(['code', 'problem', 'category', 'general'])
    .describe(
      'How it was chosen: for the `code`; by words of the sub-code that name the `problem`; for its `category`; or `general`, as for any error.',
    ),
  subject: adviceText
    .nullable()
    .describe('What the sub-code is about, if its words say so; else `null`.'),
});
