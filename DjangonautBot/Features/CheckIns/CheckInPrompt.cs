using DjangonautBot.Discord.Models;

namespace DjangonautBot.Features.CheckIns;

/// <param name="Words">One line that asks; the buttons answer.</param>
/// <param name="Buttons">One to five.</param>
public sealed record CheckInPrompt(string Words, params IReadOnlyList<MessageComponent> Buttons);
