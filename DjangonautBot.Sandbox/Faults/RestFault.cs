namespace DjangonautBot.Sandbox;

/// <summary>A fault waiting for the REST calls of its route.</summary>
public sealed class RestFault
{
    internal RestFault(string method, string routeTemplate, FaultKind kind, int times, TimeSpan? after)
    {
        Method = method;
        RouteTemplate = routeTemplate;
        Kind = kind;
        Left = times;
        After = after ?? TimeSpan.FromSeconds(1);
    }

    public string Method { get; }

    public string RouteTemplate { get; }

    public FaultKind Kind { get; }

    /// <summary>Number of calls still to fail.</summary>
    public int Left { get; internal set; }

    /// <summary><c>retry_after</c> of a 429, or delay of a slow response, in wire time.</summary>
    internal TimeSpan After { get; }

    internal int Status { get; init; }

    internal int Code { get; init; }

    internal string Message { get; init; } = "";
}
