/**
 * Whether a loader runs to show the page again after its own form was posted. It gets the form's headers then. A page
 * must not send somebody whose session has ended to sign in at that moment: what they typed would be gone.
 */
export const isAfterPost = (request: Request): boolean =>
  /^(multipart\/form-data|application\/x-www-form-urlencoded)/i.test(
    request.headers.get("content-type") ?? "",
  );
