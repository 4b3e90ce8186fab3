"use strict";
var Rcv = Rcv || {};

// Values of the choices, by the names that product and plug-ins give them.
Rcv.Choices = Object.freeze({
  clientResponse: { accepted: 718340000, acceptedInPart: 718340001, declined: 718340002, noAnswer: 718340003 },
  commitmentHealth: { onTrack: 718340000, atRisk: 718340001, missed: 718340002, met: 718340003 },
  commitmentKind: { action: 718340000, measure: 718340001 },
  decision: { approve: 718340000, reject: 718340001 },
  discoveredBy: { us: 718340000, client: 718340001, thirdParty: 718340002 },
  exitCriterion: { personalContactMade: 718340000, apologyRecorded: 718340001, impactRecorded: 718340002, impactConfirmedByClient: 718340003, planShared: 718340004, updateCadenceAgreed: 718340005, restitutionDecided: 718340006, clientConfirmedTheFix: 718340007, rootCauseVerified: 718340008, learningShared: 718340009, feedbackRequested: 718340010, outcomeDescribed: 718340011 },
  failureCategory: { communication: 718340000, expectations: 718340001, process: 718340002, training: 718340003, technology: 718340004, qualityControl: 718340005, thirdParty: 718340006 },
  feedbackStatus: { requested: 1, received: 718340001, closed: 2 },
  improvementStatus: { draft: 1, committed: 718340001, done: 718340002, verifiedEffective: 2, dropped: 718340003 },
  patternStatus: { open: 1, solved: 2 },
  recoveryOutcome: { trustRestored: 718340000, partlyRestored: 718340001, clientLost: 718340002, notAFailure: 718340003, unconfirmed: 718340004 },
  recoveryStage: { acknowledge: 718340000, stabilise: 718340001, assess: 718340002, fix: 718340003, verify: 718340004, learn: 718340005, followUp: 718340006 },
  recoveryStatus: { inProgress: 1, onHold: 718340001, followingUp: 718340002, closed: 2, cancelled: 718340003 },
  recoveryStepStatus: { pending: 1, active: 718340001, waitingOnClient: 718340002, completed: 2, waived: 718340003, cancelled: 718340004 },
  restitutionStatus: { draft: 1, submitted: 718340001, approved: 718340002, delivered: 2, rejected: 718340003, withdrawn: 718340004 },
  restitutionType: { financialCredit: 718340000, refund: 718340001, freeService: 718340002, extendedSupport: 718340003, dedicatedResource: 718340004, serviceUpgrade: 718340005, goodwillGesture: 718340006, apologyOnly: 718340007 },
  retention: { open: 718340000, renewed: 718340001, reduced: 718340002, lost: 718340003 },
  severity: { critical: 718340000, major: 718340001, moderate: 718340002, minor: 718340003 },
  signalStatus: { new: 1, linked: 718340001, dismissed: 2 },
  touchpointChannel: { call: 718340000, meeting: 718340001, video: 718340002, email: 718340003, portal: 718340004 },
  touchpointPurpose: { acknowledgement: 718340000, progressUpdate: 718340001, checkIn: 718340002, valueAdd: 718340003, personalOutreach: 718340004, jointReview: 718340005, trustReview: 718340006, feedbackRequest: 718340007, learningShared: 718340008 },
  touchpointStatus: { open: 1, completed: 2, canceled: 3, scheduled: 4 },
  trustTrend: { rising: 718340000, steady: 718340001, falling: 718340002 },
});
