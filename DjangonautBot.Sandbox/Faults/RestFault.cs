namespace DjangonautBot.Sandbox;

/// <summary>A fault that waits for the REST calls that it is meant for.</summary>
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

    /// <summary>How many more calls it will strike.</summary>
    public int Left { get; internal set; }

    /// <summary>The <c>retry_after</c> of a 429, or how slow a slow answer is; wire time.</summary>
    internal TimeSpan After { get; }

    internal int Status { get; init; }

    internal int Code { get; init; }

    internal string Message { get; init; } = "";
}
