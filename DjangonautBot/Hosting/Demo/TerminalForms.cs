using DjangonautBot.Sandbox;

namespace DjangonautBot.Hosting.Demo;

/// <summary>Fills in forms in the terminal, field by field.</summary>
internal sealed class TerminalForms(SandboxNarrator narrator, TerminalReader terminalReader)
{
    private const string Leave = ":leave";

    /// <summary>Asks for each field and submits the form; asks again for what the form does not take, and keeps the rest.</summary>
    /// <returns>The response; null if the form was left.</returns>
    public async Task<Outcome?> FillInAsync(SandboxForm form, CancellationToken cancellationToken)
    {
        narrator.Title($"{form.Title} (Enter keeps what is there, {Leave} leaves the form)");
        var values = form.Fields.ToDictionary(field => field.Label, field => field.Value);
        while (await AskAsync(form, values, cancellationToken))
        {
            try
            {
                return await form.SubmitAsync([.. values.Select(value => (value.Key, value.Value))]);
            }
            catch (SandboxInteractionException exception)
            {
                narrator.Say($"{exception.Message} Here is the form again, with what you typed.");
            }
        }

        narrator.Say("You left the form. Nothing was sent.");
        return null;
    }

    // False if the form is left, also by the end of the input.
    private async Task<bool> AskAsync(SandboxForm form, Dictionary<string, string> values, CancellationToken cancellationToken)
    {
        foreach (var field in form.Fields)
        {
            if (await AskAsync(field, values[field.Label], cancellationToken) is not { } value)
            {
                return false;
            }

            values[field.Label] = value;
        }

        return true;
    }

    private async Task<string?> AskAsync(SandboxFormField field, string value, CancellationToken cancellationToken)
    {
        if (field.Kind is SandboxFieldKind.FileUpload)
        {
            narrator.Say($"{field.Label}: files cannot be added here.");
            return value;
        }

        var choices = TerminalChoices.Of(field);
        var ofThese = choices.Names.Count > 0 ? $" ({string.Join(" / ", choices.Names)})" : "";
        var withCommas = choices.Several ? ", several with commas" : "";
        var isThere = value.Length > 0 ? $" [{TerminalChoices.Shown(field, value)}]" : "";
        narrator.Say($"{field.Label}{ofThese}{withCommas}{isThere}");
        while (await terminalReader.ReadLineAsync(cancellationToken) is { } typed && typed.Trim() != Leave)
        {
            if (typed.Length == 0)
            {
                return value;
            }

            if (choices.Names.Count == 0)
            {
                return typed;
            }

            if (choices.Read(typed, out var unknown) is { } chosen)
            {
                return chosen;
            }

            var meant = Spelling.FindSimilar(unknown!, choices.Names) is { } similar ? $" Did you mean {similar}?" : "";
            narrator.Say($"{unknown} is no choice here.{meant} Please type one of: {string.Join(" / ", choices.Names)}");
        }

        return null;
    }
}
