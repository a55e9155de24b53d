using NodaTime;

namespace DjangonautBot.Storage.Deletions;

/// <summary>Repeats one kind of deletion in a database that was brought back to a time before it.</summary>
public interface IRepeatableDeletion
{
    /// <summary>Name of the kind in the file of deletions. Stable, without spaces.</summary>
    string DeletionKind { get; }

    /// <summary>Deletes it again. Idempotent, also where there is nothing to delete.</summary>
    void Repeat(WriteTransaction transaction, Deletion deletion, Instant now);
}
