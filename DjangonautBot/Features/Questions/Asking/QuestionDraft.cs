namespace DjangonautBot.Features.Questions.Asking;

/// <summary>What somebody wants to ask.</summary>
internal sealed record QuestionDraft(string Text, QuestionAudience Audience, bool IsAnonymous)
{
    /// <summary>How long a question or an answer may be, in code points.</summary>
    public const int LongestText = 2000;
}
