namespace Chumchon.Web.Features.MonthlyReturns.FillInExcel;

/// <summary>A list of changes of one kind, each with a tick that takes it.</summary>
/// <param name="Kind"><c>changes</c>, <c>disputed</c>, <c>differing</c>, <c>emptied</c>: names its words.</param>
/// <param name="Ticked">Whether all are taken unless the officer unticks them.</param>
public sealed record FormChanges(string Kind, IReadOnlyList<FormChange> Changes, bool Ticked);
