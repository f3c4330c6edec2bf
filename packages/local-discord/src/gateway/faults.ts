import type { Dispatch } from './session.js';

/** Faults of the gateway, for tests; nothing goes wrong until one is set. */
export interface GatewayFaults {
  /** False: heartbeats are not answered, as on a connection that is dead and does not know it. */
  heartbeatAcks: boolean;
  /** True: resuming is refused as an invalid session. */
  refuseResume: boolean;
  /** So many resumes are answered with an invalid session that may be resumed: the client has to ask again. */
  doubtedResumes: number;
  /** Takes an event to the wire: once, twice, later, or not at all. */
  send: (dispatch: Dispatch, write: (dispatch: Dispatch) => void) => void;
}

export function noGatewayFaults(): GatewayFaults {
  return { heartbeatAcks: true, refuseResume: false, doubtedResumes: 0, send: (dispatch, write) => write(dispatch) };
}
