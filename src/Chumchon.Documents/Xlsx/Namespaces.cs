namespace Chumchon.Documents.Xlsx;

/// <summary>Names of ECMA-376, transitional.</summary>
internal static class Namespaces
{
    public const string Sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    public const string Package = "http://schemas.openxmlformats.org/package/2006";
    public const string Drawing = "http://schemas.openxmlformats.org/drawingml/2006/main";
    public const string SheetDrawing = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
    public const string Chart = "http://schemas.openxmlformats.org/drawingml/2006/chart";
}
