namespace DjangonautBot.Discord.Gateway.Sessions;

/// <summary>What is needed to take up a session again after its connection was lost.</summary>
/// <remarks>https://discord.com/developers/docs/events/gateway#resuming</remarks>
internal sealed class GatewaySession
{
    /// <summary>A session that cannot be resumed by then is not resumed for ever.</summary>
    public const int MaxFailedResumes = 3;

    private const long NoSequence = -1;

    private long _sequence = NoSequence;
    private int _failedResumes;

    public string? Id { get; private set; }

    public Uri? ResumeUrl { get; private set; }

    /// <summary>The number of the last event, which heartbeats repeat; none before the first. Safe on any thread.</summary>
    public long? Sequence => Volatile.Read(ref _sequence) is var last and not NoSequence ? last : null;

    public bool CanResume => Id is not null && ResumeUrl is not null && Sequence is not null;

    public void Begin(string id, Uri? resumeUrl)
    {
        Id = id;
        ResumeUrl = resumeUrl;
        _failedResumes = 0;
    }

    public void Advance(long to) => Volatile.Write(ref _sequence, to);

    public void ResumeSucceeded() => _failedResumes = 0;

    /// <summary>The third failure in a row drops the session.</summary>
    public void ResumeFailed()
    {
        if (++_failedResumes >= MaxFailedResumes)
        {
            Drop();
        }
    }

    /// <summary>The next connection begins a new session.</summary>
    public void Drop()
    {
        Id = null;
        ResumeUrl = null;
        _failedResumes = 0;
        Volatile.Write(ref _sequence, NoSequence);
    }
}
