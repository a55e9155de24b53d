namespace DjangonautBot.Sandbox;

/// <summary>What can go wrong with one REST call.</summary>
public enum FaultKind
{
    /// <summary>429 of the whole application.</summary>
    RateLimitGlobal,

    /// <summary>429 of the call's own bucket.</summary>
    RateLimitUser,

    /// <summary>429 of a resource that others use too; does not count towards a ban.</summary>
    RateLimitShared,

    /// <summary>429 without rate-limit headers, as an IP ban comes.</summary>
    RateLimitHeaderless,

    /// <summary>500, and nothing was done.</summary>
    ServerError500,

    /// <summary>502, and nothing was done.</summary>
    BadGatewayBeforeCommit,

    /// <summary>502 although it was done.</summary>
    BadGatewayAfterCommit,

    /// <summary>504 although it was done.</summary>
    GatewayTimeout504AfterCommit,

    /// <summary>The connection is cut, and nothing was done.</summary>
    ResetConnection,

    /// <summary>It was done, and the connection is cut before the answer.</summary>
    ResetAfterCommit,

    /// <summary>404 with code 10062 although it was done.</summary>
    UnknownInteractionAfterSuccess,

    /// <summary>It is done at once, and answered only after the fault's time.</summary>
    SlowAnswer,

    /// <summary>Nothing is done and no answer comes, until the caller gives up.</summary>
    Hang,

    /// <summary>Refused with the error that <see cref="Faults.RefuseNext"/> was given.</summary>
    Refusal,
}
