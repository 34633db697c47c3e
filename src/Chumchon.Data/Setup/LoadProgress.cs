using System.Runtime.InteropServices;

namespace Chumchon.Data.Setup;

/// <summary>How far a load is, for whoever waits for it.</summary>
/// <param name="Step">What is being loaded, in plain English.</param>
/// <param name="Done">Rows of the step so far.</param>
/// <param name="Of">Rows of the step.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct LoadProgress(string Step, int Done, int Of);
