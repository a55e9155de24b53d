namespace DjangonautBot.Interactions.Responses;

/// <summary>Kind of a handler's response, declared with its route, because it decides how a slow response is deferred.</summary>
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

    /// <summary>An update of the message with the button or menu.</summary>
    Update,
}
