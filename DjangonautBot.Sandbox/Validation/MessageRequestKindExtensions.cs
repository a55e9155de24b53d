namespace DjangonautBot.Sandbox.Validation;

/// <summary>Groups of <see cref="MessageRequestKind"/>.</summary>
internal static class MessageRequestKindExtensions
{
    extension(MessageRequestKind use)
    {
        /// <summary>True for a change of a message, which leaves omitted parts as they are.</summary>
        public bool IsEdit => use is MessageRequestKind.Edit or MessageRequestKind.CallbackUpdate;

        /// <summary>True for the <c>data</c> of an interaction callback.</summary>
        public bool IsCallback => use is MessageRequestKind.Callback or MessageRequestKind.CallbackUpdate;
    }
}
