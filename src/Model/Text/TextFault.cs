namespace ConfigLock.Model.Text;

/// <summary>What is wrong with a text, and where.</summary>
/// <param name="Line">Line, counted from 1; 0 for the text as a whole.</param>
/// <param name="Column">Column in code points, counted from 1; 0 for the line as a whole.</param>
/// <param name="Message">What is wrong, as a sentence without its full stop.</param>
public sealed record TextFault(int Line, int Column, string Message);
