using System.Globalization;

namespace DjangonautBot.Sandbox.Page;

/// <summary>Keeps the forms open in a browser until they are submitted or displaced by too many newer ones.</summary>
internal sealed class OpenForms
{
    private const int MaxOpen = 200;
    private readonly Lock _gate = new();
    private readonly Dictionary<long, (Person Person, SandboxForm Form)> _open = [];
    private long _last;

    /// <returns>The id for submitting it.</returns>
    public string Add(Person person, SandboxForm form)
    {
        lock (_gate)
        {
            _open.Add(++_last, (person, form));
            _open.Remove(_last - MaxOpen);
            return _last.ToString(CultureInfo.InvariantCulture);
        }
    }

    public SandboxForm? Find(Person person, string id)
    {
        lock (_gate)
        {
            return
                long.TryParse(id, CultureInfo.InvariantCulture, out var known)
                && _open.TryGetValue(known, out var open)
                && open.Person == person
                ? open.Form
                : null;
        }
    }

    public void Close(string id)
    {
        lock (_gate)
        {
            _open.Remove(long.Parse(id, CultureInfo.InvariantCulture));
        }
    }
}
