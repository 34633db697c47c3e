using Chumchon.Documents.Forms;

namespace Chumchon.Documents.Xlsx;

/// <summary>
/// A form as an Excel workbook: its one sheet protected without a password, open where it is to be filled in; what the form
/// was made of on a second sheet that Excel does not offer to show. Equal forms give equal bytes.
/// </summary>
public static class FormWriter
{
    /// <summary>The workbook, made whole in memory.</summary>
    public static byte[] Write(FormTable form)
    {
        var styles = new StyleSheet();
        var sheet = new FormSheet(form, SheetNames.Fit([form.Name])[0], styles);
        sheet.Write();
        var package = new XlsxPackage();
        package.AddProperties(form.TitleLines[0], form.Publisher, form.AsOf);
        package.Add("xl/workbook.xml", Workbook(sheet), XlsxPackage.Workbook);
        package.Add("xl/_rels/workbook.xml.rels", XlsxPackage.Relations(
            ("worksheet", "worksheets/sheet1.xml", Namespaces.Relations),
            ("worksheet", "worksheets/sheet2.xml", Namespaces.Relations),
            ("styles", "styles.xml", Namespaces.Relations)));
        package.Add("xl/styles.xml", styles.Write(), XlsxPackage.Styles);
        package.Add("xl/worksheets/sheet1.xml", sheet.Part, XlsxPackage.Sheet);
        package.Add("xl/worksheets/sheet2.xml", StampSheet(form), XlsxPackage.Sheet);
        return package.Pack();
    }

    private static XmlPart Workbook(FormSheet sheet)
    {
        var part = new XmlPart();
        part.Add($"<workbook xmlns=\"{Namespaces.Sheet}\" xmlns:r=\"{Namespaces.Relations}\"><workbookProtection lockStructure=\"1\"/><bookViews><workbookView/></bookViews>");
        part.Add($"<sheets><sheet name=\"{sheet.Name}\" sheetId=\"1\" r:id=\"rId1\"/>");
        part.Add($"<sheet name=\"{FormPlaces.StampSheet}\" sheetId=\"2\" state=\"veryHidden\" r:id=\"rId2\"/></sheets>");
        part.Add($"<definedNames><definedName name=\"_xlnm.Print_Area\" localSheetId=\"0\">{sheet.PrintArea}</definedName>");
        part.Add($"<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">{sheet.PrintTitles}</definedName></definedNames></workbook>");
        return part;
    }

    private static XmlPart StampSheet(FormTable form)
    {
        var part = new XmlPart();
        part.Add($"<worksheet xmlns=\"{Namespaces.Sheet}\"><sheetData>");
        var grid = new SheetGrid(part);
        (string Name, string Value)[] places =
        [
            (FormPlaces.KeyColumn, $"{form.Body.Columns.Count}"),
            (FormPlaces.FirstOpenColumn, $"{form.FirstOpen}"),
            (FormPlaces.LastOpenColumn, $"{form.LastOpen}"),
            .. form.Stamp.Select(static stamp => (stamp.Key, stamp.Value)),
        ];
        foreach (var (name, value) in places)
        {
            grid.BeginRow();
            grid.Text(0, name, style: 0);
            grid.Text(1, value, style: 0);
            grid.EndRow();
        }

        part.Add($"</sheetData><sheetProtection sheet=\"1\" objects=\"1\" scenarios=\"1\"/></worksheet>");
        return part;
    }
}
