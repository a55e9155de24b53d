using DjangonautBot.Features.Overview;

namespace DjangonautBot.Tests.Features.Overview;

/// <summary>Whatever a Captain may get to see.</summary>
internal sealed record AnyView(CaptainsView View);
