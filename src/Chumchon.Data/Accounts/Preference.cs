namespace Chumchon.Data.Accounts;

/// <summary>
/// Something that an account chooses of how its pages are drawn, with what it may be: the closed list of all there are, and
/// the one place where a value is checked.
/// </summary>
/// <param name="Name">As it is stored and posted.</param>
/// <param name="Usual">Where nothing was chosen; it is not stored.</param>
/// <param name="Allows">Whether a text is a value of it.</param>
public sealed record Preference(string Name, string Usual, Func<string, bool> Allows)
{
    public const int LongestName = 16;

    public const int LongestValue = 200;

    /// <summary>Height of a table's rows: <c>compact</c> or <c>roomy</c>.</summary>
    public static readonly Preference Density = OneOf("density", "compact", "roomy");

    /// <summary>The panel beside a table: <c>open</c> or <c>folded</c>.</summary>
    public static readonly Preference Panel = OneOf("panel", "open", "folded");

    /// <summary>The same panel on a screen without room beside the table, a strip under it: <c>folded</c> to two lines or <c>open</c>.</summary>
    public static readonly Preference Strip = OneOf("strip", "folded", "open");

    /// <summary>Widths of the entry grid's columns, as <see cref="ColumnWidths"/> reads them.</summary>
    public static readonly Preference Columns = new("columns", "", static text => text.Length <= LongestValue && ColumnWidths.Parse(text) is not null);

    public static readonly IReadOnlyList<Preference> All = [Density, Panel, Strip, Columns];

    /// <summary>Null where there is none of that name.</summary>
    public static Preference? Named(string name) => All.FirstOrDefault(preference => preference.Name == name);

    private static Preference OneOf(string name, string usual, string other) =>
        new(name, usual, text => text == usual || text == other);
}
