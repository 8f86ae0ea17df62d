import type { Found } from '../reading.ts';

/** A place of a text that shows which call was made. */
export interface Sign {
  /** The lower, the surer. */
  readonly rank: number;
  readonly service: Found | null;
  readonly action: Found | null;
}

/** What the ranks of signs are called. */
export const RANK = {
  /** The call's own: a host, a stack frame, a quoted `service.Action`. */
  call: 0,
  /** A label of an action that nothing else prints: `[Action] message`, `Action failed`. */
  label: 1,
  /** The name of an action in the text. */
  name: 2,
  /** A package of an SDK. */
  package: 3,
  /** The resource of the Terraform provider that the error is about. */
  failing: 4,
  /** Any resource or source file of the Terraform provider. */
  resource: 5,
  /** The driver of a tool: `tencentcloud-cbs`. */
  driver: 6,
  /** The permission of a denial; the service of CAM can be another than that of the API. */
  denial: 7,
} as const;
