namespace Chumchon.Documents.Tables;

/// <summary>A report that contradicts itself: a defect of the code that made it, never of what a person typed.</summary>
public sealed class ReportDefectException(string message) : Exception(message);
