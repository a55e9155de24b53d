namespace DjangonautBot.Sandbox;

/// <summary>Kind of failure of one REST call.</summary>
public enum FaultKind
{
    /// <summary>429 of the whole application.</summary>
    RateLimitGlobal,

    /// <summary>429 of the call's own bucket.</summary>
    RateLimitUser,

    /// <summary>429 of a resource shared with others; does not count towards a ban.</summary>
    RateLimitShared,

    /// <summary>429 without rate-limit headers, as in an IP ban.</summary>
    RateLimitHeaderless,

    /// <summary>500 without executing the call.</summary>
    ServerError500,

    /// <summary>502 without executing the call.</summary>
    BadGatewayBeforeCommit,

    /// <summary>502 after executing the call.</summary>
    BadGatewayAfterCommit,

    /// <summary>504 after executing the call.</summary>
    GatewayTimeout504AfterCommit,

    /// <summary>Cut connection without executing the call.</summary>
    ResetConnection,

    /// <summary>Cut connection after executing the call, before the response.</summary>
    ResetAfterCommit,

    /// <summary>404 with code 10062 after executing the call.</summary>
    UnknownInteractionAfterSuccess,

    /// <summary>Execution at once, with a response only after the fault's delay.</summary>
    SlowResponse,

    /// <summary>Neither execution nor response, until the caller gives up.</summary>
    Hang,

    /// <summary>The error given to <see cref="Faults.RejectNext"/>.</summary>
    Error,

    /// <summary>The page given to <see cref="Faults.AnswerNext"/>, without executing the call.</summary>
    Page,

    /// <summary>The page given to <see cref="Faults.AnswerNext"/>, after executing the call.</summary>
    PageAfterCommit,
}
