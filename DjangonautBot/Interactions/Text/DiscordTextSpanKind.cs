namespace DjangonautBot.Interactions.Text;

/// <summary>Kind of a span of a text.</summary>
internal enum DiscordTextSpanKind
{
    /// <summary>Words, and everything else between the other kinds.</summary>
    Text,

    /// <summary>A code span or a fence, with its backticks. An unclosed fence goes to the end.</summary>
    Code,

    /// <summary>An address, with the angle brackets around it.</summary>
    Url,

    /// <summary>A ticket, as a number or as an address.</summary>
    Ticket,

    /// <summary>The address of a pull request.</summary>
    PullRequest,
}
