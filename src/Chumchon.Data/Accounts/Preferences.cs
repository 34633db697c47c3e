namespace Chumchon.Data.Accounts;

/// <summary>What an account has chosen of how its pages are drawn; the rest is as usual.</summary>
public sealed class Preferences
{
    public static readonly Preferences Usual = new([]);

    private readonly Dictionary<string, string> chosen = new(StringComparer.Ordinal);

    /// <param name="stored">By name; what this program does not know, of another version, is left out.</param>
    public Preferences(IEnumerable<(string Name, string Value)> stored)
    {
        foreach (var (name, value) in stored)
        {
            if (Preference.Named(name)?.Allows(value) == true)
            {
                chosen[name] = value;
            }
        }
    }

    public string this[Preference preference] => chosen.GetValueOrDefault(preference.Name, preference.Usual);

    public ColumnWidths Columns => ColumnWidths.Parse(this[Preference.Columns])!;
}
