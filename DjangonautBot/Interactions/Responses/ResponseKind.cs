namespace DjangonautBot.Interactions.Responses;

/// <summary>What a handler answers with, declared beside it, because it decides how a slow answer can be deferred.</summary>
public enum ResponseKind
{
    /// <summary>
    /// A form. It must be the first answer, so it cannot be deferred: after two seconds the person is asked to try again.
    /// </summary>
    Form,

    /// <summary>A message that only the person sees.</summary>
    Private,

    /// <summary>A message for everybody in the channel. It shows who ran the command.</summary>
    Public,

    /// <summary>The message below which the button or menu stands is replaced.</summary>
    Update,
}
