/** Inside a sandbox: who one acts as, and its clock. */
export const sandboxPath = '/sandbox';
/** Back to the city, from any page of a sandbox. */
export const leavePath = '/sandbox/leave';
