namespace DjangonautBot.Interactions.Text;

/// <summary>What a part of somebody's text is.</summary>
internal enum DiscordTextSpanKind
{
    /// <summary>Words and whatever else is between the others.</summary>
    Text,

    /// <summary>A code span or a fence, with its backticks. A fence that nobody closed goes to the end.</summary>
    Code,

    /// <summary>An address, with the angle brackets around it.</summary>
    Url,

    /// <summary>A ticket, as a number or as an address.</summary>
    Ticket,

    /// <summary>The address of a pull request.</summary>
    PullRequest,
}
