namespace DjangonautBot.Discord.Gateway.Sessions;

/// <summary>Holds the data for resuming a session after its connection was lost.</summary>
/// <remarks>https://discord.com/developers/docs/events/gateway#resuming</remarks>
internal sealed class GatewaySession
{
    /// <summary>Most failed resumes in a row, so that a dead session is not resumed for ever.</summary>
    public const int MaxFailedResumes = 3;

    private const long NoSequence = -1;

    private long _sequence = NoSequence;
    private int _failedResumes;

    public string? Id { get; private set; }

    public Uri? ResumeUrl { get; private set; }

    /// <summary>Sequence number of the last event, repeated by heartbeats; null before the first. Thread-safe.</summary>
    public long? Sequence => Volatile.Read(ref _sequence) is var last and not NoSequence ? last : null;

    public bool CanResume => Id is not null && ResumeUrl is not null && Sequence is not null;

    /// <summary>Begins a new session, after READY.</summary>
    public void Begin(string id, Uri? resumeUrl)
    {
        Id = id;
        ResumeUrl = resumeUrl;
        _failedResumes = 0;
    }

    /// <summary>Sets the sequence number of the last event.</summary>
    public void Advance(long to) => Volatile.Write(ref _sequence, to);

    public void ResumeSucceeded() => _failedResumes = 0;

    /// <summary>Counts a failed resume; drops the session at <see cref="MaxFailedResumes"/> in a row.</summary>
    public void ResumeFailed()
    {
        if (++_failedResumes >= MaxFailedResumes)
        {
            Drop();
        }
    }

    /// <summary>Forgets the session, so that the next connection begins a new one.</summary>
    public void Drop()
    {
        Id = null;
        ResumeUrl = null;
        _failedResumes = 0;
        Volatile.Write(ref _sequence, NoSequence);
    }
}
