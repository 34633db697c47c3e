using System.Xml;
using System.Xml.Linq;

namespace Chumchon.Web.Reports.Verification;

/// <summary>A table that a page draws, as the texts of its body.</summary>
/// <param name="IsBelow">Whether it stands in a <c>report-supplement</c>.</param>
public sealed record DrawnTable(bool IsBelow, IReadOnlyList<IReadOnlyList<string>> Rows);

/// <summary>
/// Reads the tables of a sheet's markup. The sheet is written as XML that is HTML too, and is held to it: what is not well formed, an
/// empty element that a browser would take for an opening one, or words in a table outside its cells are faults, not mended as a
/// browser would mend them.
/// </summary>
public static class SheetMarkup
{
    private const string Void = "br";

    /// <exception cref="InvalidDataException">The markup is not as the program writes it.</exception>
    public static IReadOnlyList<DrawnTable> Read(string markup)
    {
        XElement sheet;
        try
        {
            sheet = XElement.Parse($"<sheet>{markup}</sheet>", LoadOptions.PreserveWhitespace);
        }
        catch (XmlException fault)
        {
            throw new InvalidDataException($"markup that is not well formed: {fault.Message}", fault);
        }

        if (sheet.Descendants().FirstOrDefault(static element => element.IsEmpty && element.Name != Void) is { } empty)
        {
            throw new InvalidDataException($"<{empty.Name} />, which a browser takes for an opening one");
        }

        return [.. sheet.Descendants("table").Select(static table => new DrawnTable(
            table.Ancestors().Any(static around => (string?)around.Attribute("class") is "report-supplement"), RowsOf(table)))];
    }

    private static IReadOnlyList<IReadOnlyList<string>> RowsOf(XElement table) =>
    [
        .. Children(table, "caption", "thead", "tbody").Where(static part => part.Name == "tbody")
            .SelectMany(static body => Children(body, "tr"))
            .Select(static row => (IReadOnlyList<string>)[.. Children(row, "th", "td").Select(static cell => cell.Value.Trim())]),
    ];

    /// <summary>The elements in one that holds only these.</summary>
    private static List<XElement> Children(XElement around, params ReadOnlySpan<string> names)
    {
        var children = new List<XElement>();
        foreach (var node in around.Nodes())
        {
            if (node is XElement element && names.Contains(element.Name.LocalName))
            {
                children.Add(element);
            }
            else if (node is not XText { Value: var text } || !string.IsNullOrWhiteSpace(text))
            {
                throw new InvalidDataException($"{node.ToString().Trim()} in <{around.Name}>");
            }
        }

        return children;
    }
}
